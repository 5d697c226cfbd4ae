import { SaxesParser } from "saxes";
import { FileFailure } from "./failure";
import { LIMITS } from "./limits";

/** Attributes by their names, as they are written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface Opened {
  /** Without its prefix. */
  readonly name: string;
  /** As it is written. */
  readonly tag: string;
  readonly attributes: Attributes;
  /** From its "<" to behind its ">", in characters of the part. */
  readonly from: number;
  readonly to: number;
  readonly isEmpty: boolean;
}

export interface Closed {
  readonly name: string;
  /** Behind its ">". */
  readonly to: number;
}

export interface XmlReader {
  /** Whether it wants nothing of what follows. */
  readonly isDone?: boolean;
  opened?(element: Opened): void;
  text?(text: string): void;
  closed?(element: Closed): void;
}

const local = (tag: string): string => tag.slice(tag.indexOf(":") + 1);

/** XML that is read piece by piece. */
export interface XmlStream {
  write(text: string): void;
  close(): void;
}

/**
 * Reads XML as it comes, with the place of every tag. No entities but XML's own five and no DTD: what would declare others
 * is refused.
 * @throws FileFailure naming the part
 */
export function xmlStream(part: string, reader: XmlReader): XmlStream {
  /** Characters since the last tag. */
  let run = 0;
  const parser = parserFor(part, reader, () => {
    run = 0;
  });
  return {
    write: (text) => {
      if (run > LIMITS.run) throw new FileFailure(`its part ${part} has a text or tag that is too long`);
      run += text.length;
      parser.write(text);
    },
    close: () => {
      parser.close();
    },
  };
}

export function readXml(part: string, texts: Iterable<string>, reader: XmlReader): void {
  const stream = xmlStream(part, reader);
  for (const text of texts) {
    stream.write(text);
    if (reader.isDone === true) return;
  }
  stream.close();
}

function parserFor(part: string, reader: XmlReader, onTag: () => void): SaxesParser {
  const parser = new SaxesParser({ position: true });
  let from = 0;
  let depth = 0;
  parser.on("error", ({ message }) => {
    throw new FileFailure(`its part ${part} is not well-formed XML: ${message}`);
  });
  parser.on("doctype", () => {
    throw new FileFailure(`its part ${part} declares a DTD, which no workbook has`);
  });
  parser.on("opentagstart", ({ name }) => {
    depth += 1;
    if (depth > LIMITS.depth) throw new FileFailure(`its part ${part} nests elements too deeply`);
    from = parser.position - name.length - 2;
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const to = parser.position;
    onTag();
    reader.opened?.({
      name: local(name),
      tag: name,
      attributes: attributes as Attributes,
      from,
      to,
      isEmpty: isSelfClosing,
    });
  });
  parser.on("text", (text) => reader.text?.(text));
  parser.on("cdata", (text) => reader.text?.(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    onTag();
    reader.closed?.({ name: local(name), to: parser.position });
  });
  return parser;
}

/** Text as it stands between tags or in an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Attributes as an opening tag holds them, each with a space before it. */
export function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, text]) => (text === undefined ? "" : ` ${name}="${escaped(text)}"`))
    .join("");
}
