import { BooleanNumber, type Injector } from "@univerjs/core";
import type { IFunctionParam } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { type FunctionsFile, enumOf, qualified } from "../../calc/metadata";
import type { Knowledge, Parameter } from "./suggestions";

function parameterOf({ name, detail, require, repeat }: IFunctionParam): Parameter {
  const shown = require === BooleanNumber.TRUE ? name : `[${name}]`;
  const repeats = repeat === BooleanNumber.TRUE;
  return { shown: repeats ? `${shown}, …` : shown, detail, repeats };
}

export function knowledgeOf(injector: Injector, namespace: string, file: FunctionsFile): Knowledge {
  const descriptions = injector.get(IDescriptionService);
  const own = new Map(file.functions.map((entry) => [qualified(namespace, entry.name), entry]));
  return {
    parameters: (name) => descriptions.getFunctionInfo(name)?.functionParameter.map(parameterOf),
    enumValues: (functionName, index) => {
      const parameter = own.get(functionName)?.parameters[index];
      return (parameter && enumOf(file, parameter)?.values) ?? [];
    },
    functionsStarting: (letters) =>
      descriptions.getSearchListByNameFirstLetter(letters).map(({ name, desc }) => ({ name, detail: desc })),
  };
}
