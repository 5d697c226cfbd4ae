import type { Injector } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { type FunctionsFile, enumOf, qualified } from "../../calc/metadata";
import type { Knowledge } from "./suggestions";

export function knowledgeOf(injector: Injector, namespace: string, file: FunctionsFile): Knowledge {
  const descriptions = injector.get(IDescriptionService);
  const own = new Map(file.functions.map((entry) => [qualified(namespace, entry.name), entry]));
  return {
    functionInfo: (name) => descriptions.getFunctionInfo(name),
    enumValues: (functionName, index) => {
      const parameter = own.get(functionName)?.parameters[index];
      return (parameter && enumOf(file, parameter)?.values) ?? [];
    },
    functionsStarting: (letters) =>
      descriptions.getSearchListByNameFirstLetter(letters).map(({ name, desc }) => ({ name, detail: desc })),
  };
}
