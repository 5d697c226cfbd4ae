/** What keeps a file from being read or written: a sentence to follow the file's name, "book.xlsx: the file is …". */
export class FileFailure extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "FileFailure";
  }
}

/** What a damaged file makes a library throw, as a sentence of ours; our own failures pass as they are. */
export function attempt<T>(sentence: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof FileFailure ? cause : new FileFailure(sentence, { cause });
  }
}
