// The tabs of the ribbon, moved between with the arrow keys.
import type { KeyboardEvent } from "react";

interface Props {
  tabs: string[];
  selected: string;
  select: (tab: string) => void;
}

export function TabList({ tabs, selected, select }: Props) {
  const move = ({ key, currentTarget }: KeyboardEvent) => {
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = (tabs.indexOf(selected) + step + tabs.length) % tabs.length;
    if (step === 0) return;
    select(tabs[next]);
    currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next].focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label="Ribbon" onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          aria-selected={tab === selected}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => {
            select(tab);
          }}
        >
          {tab}
        </button>
      ))}
    </div>
  );
}
