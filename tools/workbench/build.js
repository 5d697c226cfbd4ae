// Builds the workbench, the command line that shares its engine, and the workbook with which it opens.
import webpack from "webpack";
import { writeBook } from "../book.js";
import configurations from "./webpack.config.js";

/** Resolves when all is built; what is wrong with the sources is in the error. */
export async function buildWorkbench() {
  await built(configurations);
  await writeBook();
}

/** The command line alone. */
export const buildCommandLine = () => built(configurations.filter(({ name }) => name === "cli"));

async function built(wanted) {
  const compiler = webpack(wanted);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

if (process.argv[1] === import.meta.filename) await buildWorkbench();
