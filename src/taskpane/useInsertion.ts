import { useCallback, useEffect, useRef, useState } from "react";
import type { Insertion, Size } from "../sheet/insertion";
import { insertAsPlanned, planInsertion } from "../sheet/insertion";
import type { Workbook } from "../sheet/workbook";

/** How far an insertion has come. */
export type Step =
  | { readonly kind: "closed" | "looking" | "writing" }
  | { readonly kind: "planned" | "done"; readonly plan: Insertion }
  | { readonly kind: "failed"; readonly message: string };

export interface Insertions {
  readonly step: Step;
  /** Looks at what inserting at the selection would touch, and again whenever the selection changes. */
  readonly look: () => void;
  readonly insert: (plan: Insertion) => void;
  readonly close: () => void;
}

export function useInsertion(workbook: Workbook, formula: string, size: Size): Insertions {
  const [step, goTo] = useSteps();
  const planned = useCallback(
    async (): Promise<Step> => ({ kind: "planned", plan: await planInsertion(workbook, size) }),
    [workbook, size],
  );
  const written = async (plan: Insertion): Promise<Step> => {
    const now = await insertAsPlanned(workbook, plan, formula);
    return now === "inserted" ? { kind: "done", plan } : { kind: "planned", plan: now };
  };
  const isOpen = step.kind === "planned" || step.kind === "failed";
  useEffect(() => {
    if (!isOpen) return undefined;
    return workbook.onSelectionChanged(() => {
      goTo(undefined, planned());
    });
  }, [workbook, isOpen, goTo, planned]);
  return {
    step,
    look: () => {
      goTo({ kind: "looking" }, planned());
    },
    insert: (plan) => {
      goTo({ kind: "writing" }, written(plan));
    },
    close: () => {
      goTo({ kind: "closed" });
    },
  };
}

type GoTo = (now: Step | undefined, then?: Promise<Step>) => void;

/** A step at once, and another when a promise has led there, unless the user has gone on by then. */
function useSteps(): readonly [Step, GoTo] {
  const [step, setStep] = useState<Step>({ kind: "closed" });
  const turn = useRef(0);
  const goTo = useCallback<GoTo>((now, then) => {
    const mine = ++turn.current;
    if (now) setStep(now);
    void then?.catch(failed).then((reached) => {
      if (mine === turn.current) setStep(reached);
    });
  }, []);
  return [step, goTo];
}

function failed(error: unknown): Step {
  return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
}
