import { useState } from "react";
import type { Workbook } from "../sheet/workbook";
import { DealHome } from "./deals/DealHome";
import { DealPage } from "./deals/DealPage";
import { dealOf } from "./deals/facts";
import { ExplainPage } from "./explain/ExplainPage";
import { FunctionList } from "./FunctionList";
import { FunctionPage } from "./FunctionPage";
import { RefreshPage } from "./refresh/RefreshPage";
import type { Route } from "./route";
import { SharePage } from "./share/SharePage";
import { WhatIfPage } from "./whatIf/WhatIfPage";

interface ViewsProps {
  readonly route: Route;
  readonly namespace: string;
  readonly workbook: Workbook | undefined;
}

/** The page of a place; what was searched for stays while a function's page is read. */
export function Views({ route: { place, left, hasMoved }, namespace, workbook }: ViewsProps) {
  const [query, setQuery] = useState("");
  switch (place.kind) {
    case "functions":
      return <FunctionList query={query} onQuery={setQuery} left={left} takesFocus={hasMoved} />;
    case "function":
      return (
        <FunctionPage
          key={place.definition.name}
          definition={place.definition}
          namespace={namespace}
          workbook={workbook}
          takesFocus={hasMoved}
        />
      );
    case "explain":
      return <ExplainPage takesFocus={hasMoved} />;
    case "share":
      return <SharePage takesFocus={hasMoved} />;
    case "refresh":
      return <RefreshPage key={place.id} id={place.id} takesFocus={hasMoved} />;
    case "whatIf":
      return <WhatIfPage key={place.id} id={place.id} takesFocus={hasMoved} />;
    case "deals":
    case "deal": {
      const deal = place.kind === "deal" ? dealOf(place.id) : undefined;
      if (!deal) return <DealHome takesFocus={hasMoved} />;
      return <DealPage key={deal.id} deal={deal} takesFocus={hasMoved} />;
    }
  }
}
