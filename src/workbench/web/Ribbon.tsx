// The add-in's own tab of the ribbon, as its manifest describes it.
import type { Action, Button, Group } from "./manifest";

interface Run {
  run: (action: Action) => void;
}

const shownSize = 20;

function Icon({ icons }: Pick<Button, "icons">) {
  const sizes = Object.keys(icons).map(Number);
  const fitting = (wanted: number) => icons[sizes.find((size) => size >= wanted) ?? sizes.at(-1) ?? 0];
  const sharp = `${fitting(shownSize)} 1x, ${fitting(2 * shownSize)} 2x`;
  return <img src={fitting(shownSize)} srcSet={sharp} width={shownSize} height={shownSize} alt="" />;
}

function RibbonButton({ button, run }: { button: Button } & Run) {
  const { label, tip, icons, action } = button;
  return (
    <button
      type="button"
      className="command"
      title={tip}
      onClick={() => {
        run(action);
      }}
    >
      <Icon icons={icons} />
      {label}
    </button>
  );
}

export function Ribbon({ groups, run }: { groups: Group[] } & Run) {
  return (
    <div className="ribbon" role="toolbar" aria-label="Commands">
      {groups.map((group) => (
        <div key={group.id} className="group" role="group" aria-label={group.label}>
          {group.buttons.map((button) => (
            <RibbonButton key={button.id} button={button} run={run} />
          ))}
        </div>
      ))}
    </div>
  );
}
