import cliProgress from "cli-progress";

/** A bar on the error stream of a terminal, which steps aside while something else is printed. */
export interface Progress {
  step(file: string): void;
  aside(print: () => void): void;
  stop(): void;
}

const NONE: Progress = {
  step: () => undefined,
  aside: (print) => {
    print();
  },
  stop: () => undefined,
};

export interface Terminal extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

/** No bar where nobody looks at it: in a pipeline, or for one file. */
export function progressOn(stream: Terminal, total: number): Progress {
  if (stream.isTTY !== true || total < 2) return NONE;
  const bar = new cliProgress.SingleBar({
    stream,
    format: "{bar} {value}/{total} {eta_formatted} {file}",
    barCompleteChar: "#",
    barIncompleteChar: "-",
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { file: "" });
  return {
    step: (file) => {
      bar.increment(1, { file });
    },
    aside: (print) => {
      stream.write("\r\u001B[K");
      print();
    },
    stop: () => {
      bar.stop();
    },
  };
}
