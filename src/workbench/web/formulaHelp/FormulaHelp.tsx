// Help while a formula is typed: the function with its current argument, and what can be chosen from.
import { useEffect, useRef } from "react";
import type { Observable } from "rxjs";
import { useObserved } from "../observed";
import type { HelpState } from "./formulaHelp";
import type { Signature, Suggestion } from "./suggestions";

function SignatureLine({ functionName, parameters, current, detail }: Signature) {
  return (
    <div className="signature">
      <div>
        {functionName}(
        {parameters.map((parameter, index) => (
          <span key={parameter}>
            {index > 0 && ", "}
            {index === current ? <b>{parameter}</b> : parameter}
          </span>
        ))}
        )
      </div>
      {detail && <p>{detail}</p>}
    </div>
  );
}

interface ListProps {
  suggestions: Suggestion[];
  chosen: number;
  take: (suggestion: Suggestion) => void;
}

function SuggestionList({ suggestions, chosen, take }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <ul role="listbox" aria-label="Suggestions" tabIndex={0} ref={list}>
      {suggestions.map((suggestion, index) => (
        <li
          key={suggestion.label}
          role="option"
          aria-selected={index === chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            take(suggestion);
          }}
        >
          <b>{suggestion.label}</b>
          <span>{suggestion.detail}</span>
        </li>
      ))}
    </ul>
  );
}

const belowNeeds = 260;

/** Below the editor where there is room, else above it. */
function placeBy({ left, top, bottom }: DOMRect) {
  const x = Math.max(8, Math.min(left, innerWidth - 376));
  return innerHeight - bottom > belowNeeds
    ? { left: x, top: bottom + 4 }
    : { left: x, bottom: innerHeight - top + 4 };
}

interface Props {
  state$: Observable<HelpState | null>;
  take: (suggestion: Suggestion) => void;
}

export function FormulaHelp({ state$, take }: Props) {
  const state = useObserved(state$, null);
  if (!state) return null;
  const { help, chosen, box } = state;
  return (
    <div className="formula-help" style={placeBy(box)}>
      {help.signature && <SignatureLine {...help.signature} />}
      {help.suggestions.length > 0 && (
        <SuggestionList suggestions={help.suggestions} chosen={chosen} take={take} />
      )}
    </div>
  );
}
