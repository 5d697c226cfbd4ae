// The ribbon's commands. Its one button opens the pane, which Excel does without us; nothing is left to associate.
export {};
