import { meantText } from "./characters";
import { FileFailure } from "../package/failure";
import { LIMITS } from "../package/limits";
import { readXml } from "../package/xml";

/** The texts that cells share, in their order; what is spoken beside them is left out. */
export function readSharedTexts(part: string, texts: Iterable<string>): readonly string[] {
  const found: string[] = [];
  let item: string | undefined;
  let length = 0;
  let isText = false;
  let isPhonetic = false;
  readXml(part, texts, {
    opened: ({ name }) => {
      if (name === "si") item = "";
      else if (name === "rPh") isPhonetic = true;
      else isText = name === "t" && !isPhonetic;
    },
    text: (text) => {
      if (isText && item !== undefined) item += text;
    },
    closed: ({ name }) => {
      isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name !== "si" || item === undefined) return;
      length += item.length;
      if (length > LIMITS.sharedTexts) throw new FileFailure(`its part ${part} holds too much text`);
      found.push(meantText(item));
      item = undefined;
    },
  });
  return found;
}

export function sharedText(texts: readonly string[], index: number): string {
  if (index in texts) return texts[index];
  throw new FileFailure(`it has a cell with the shared text ${index}, which is not there`);
}
