import { useEffect, useState, useSyncExternalStore } from "react";
import type { Connection } from "../sheet/workbook";

export type Link = Connection | "connecting" | "none";

/** The pane shows before its host has answered, and without one. */
export function useLink(connection: Promise<Connection | undefined>): Link {
  const [link, setLink] = useState<Link>("connecting");
  useEffect(() => {
    connection.then(
      (connected) => {
        setLink(connected ?? "none");
      },
      () => {
        setLink("none");
      },
    );
  }, [connection]);
  return link;
}

/** Dark as the host is, or else as the system is. Hosts do not tell of a change: the pane looks again when it gets the focus. */
export function useDark(link: Link): boolean {
  return useSyncExternalStore(onThemeChange, () => {
    const host = typeof link === "string" ? undefined : link.isDark();
    return host ?? systemTheme().matches;
  });
}

function systemTheme(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

function onThemeChange(listener: () => void): () => void {
  const system = systemTheme();
  system.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  return () => {
    system.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
  };
}
