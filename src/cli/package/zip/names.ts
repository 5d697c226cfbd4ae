import { FileFailure } from "../failure";

/** Throws where a name leaves the package or two parts have one name, which OPC compares without regard to case. */
export function assertTame(names: readonly string[]): void {
  const known = new Set<string>();
  for (const name of names) {
    if (leaves(name))
      throw new FileFailure(`its part ${JSON.stringify(name)} has a name that leaves the file`);
    const folded = name.toLowerCase();
    if (known.has(folded)) throw new FileFailure(`its part ${name} is there twice`);
    known.add(folded);
  }
}

function leaves(name: string): boolean {
  if (name === "" || name.startsWith("/") || /[\\:\0]/.test(name)) return true;
  return name.split("/").some((step) => step === "." || step === "..");
}
