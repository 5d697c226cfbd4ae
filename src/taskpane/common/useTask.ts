import { useCallback, useEffect, useRef, useState } from "react";

/** How far long work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

/** Work that the user has asked for: not begun, under way, failed with a sentence, or done. */
export type TaskState<T> =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly progress?: Progress }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "done"; readonly value: T };

/** What work may say and ask while it goes on. */
export interface Turn {
  readonly report: (progress: Progress) => void;
  /** Whether the user has had enough of it: what is not begun is left. */
  readonly isOver: () => boolean;
}

export interface Task<T> {
  readonly state: TaskState<T>;
  readonly start: (work: (turn: Turn) => Promise<T>) => void;
  /** Drops what is under way, and what came out of it. */
  readonly drop: () => void;
}

const IDLE = { kind: "idle" } as const;

/** One piece of work at a time; what comes out after it was dropped, or after another has begun, is not shown. */
export function useTask<T>(): Task<T> {
  const [state, setState] = useState<TaskState<T>>(IDLE);
  const current = useRef(0);
  useEffect(
    () => () => {
      current.current += 1;
    },
    [],
  );
  const drop = useCallback(() => {
    current.current += 1;
    setState(IDLE);
  }, []);
  const start = useCallback((work: (turn: Turn) => Promise<T>) => {
    const mine = ++current.current;
    const isOver = () => mine !== current.current;
    const show = (next: TaskState<T>) => {
      if (!isOver()) setState(next);
    };
    const report = (progress: Progress) => {
      show({ kind: "busy", progress });
    };
    show({ kind: "busy" });
    work({ report, isOver }).then(
      (value) => {
        show({ kind: "done", value });
      },
      (error: unknown) => {
        show({ kind: "failed", sentence: sentenceOf(error) });
      },
    );
  }, []);
  return { state, start, drop };
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
