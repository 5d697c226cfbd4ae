// The add-in's functions, made known to one Univer.
import {
  type Ctor,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { type BaseFunction, serializeRange } from "@univerjs/engine-formula";
import { AnchorArray, anchorArrayName, readSpillReferences } from "./anchorArray";
import { type CellPlace, carryFormatsAndMessages } from "./carried";
import { type Fault, customFunction } from "./customFunction";
import { type FunctionsFile, type Implementation, qualified } from "./metadata";

export interface AddIn {
  /** The prefix of every function's name, `APSIS`. */
  namespace: string;
  /** The content of functions.json. */
  functions: FunctionsFile;
  /** The code behind an id, as the add-in associated it; looked up at each call. */
  associations: (id: string) => Implementation | undefined;
}

export interface Registration {
  /** What Univer's formula engine is configured with. */
  functions: [Ctor<BaseFunction>, string][];
  /** The names as the user types them: `APSIS.FIN_NPV`. */
  names: string[];
  /** Connects the rest once Univer stands. */
  attach: (injector: Injector) => void;
}

/** What makes Excel put a sheet's name in quotes. */
const unusual = /^\d|[\s~`!@#$%^&()\-_=+{}|;:,'<.>]/;
const quotedName = (name: string) => (unusual.test(name) ? `'${name.replaceAll("'", "''")}'` : name);

/** `Sheet1!A1`, the sheet quoted as Excel quotes it. */
function addressOf(injector: Injector, { unitId, subUnitId, row, column }: CellPlace): string {
  const workbooks = injector.get(IUniverInstanceService);
  const workbook = workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getSheetBySheetId(subUnitId)?.getName() ?? "";
  const cell = serializeRange({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  return `${quotedName(sheet)}!${cell}`;
}

/** @param report is told what the functions do that would go wrong in Excel */
export function register(addIn: AddIn, report: (fault: Fault) => void): Registration {
  const { namespace, functions, associations } = addIn;
  let injector: Injector | undefined;
  const binding = {
    namespace,
    associations,
    address: (place: CellPlace) => (injector ? addressOf(injector, place) : ""),
    report,
  };
  return {
    functions: [
      ...functions.functions.map((metadata) => customFunction(metadata, binding)),
      [AnchorArray, anchorArrayName],
    ],
    names: functions.functions.map(({ name }) => qualified(namespace, name)),
    attach: (univer) => {
      injector = univer;
      readSpillReferences(univer);
      carryFormatsAndMessages(univer);
    },
  };
}
