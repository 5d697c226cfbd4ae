const drawn = { fill: "none", stroke: "currentColor", strokeWidth: 1.5, strokeLinecap: "round" } as const;

/** An arrow to the left. */
export function BackIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" {...drawn} strokeLinejoin="round">
      <path d="M9 4.5 3.5 10 9 15.5M4 10h12.5" />
    </svg>
  );
}

/** The sign of Apsis: an orbit, the body at its focus and the far apsis. */
export function Mark() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <ellipse cx="7.5" cy="8.5" rx="6.9" ry="5.5" transform="rotate(-43 7.5 8.5)" {...drawn} />
      <circle cx="5.2" cy="10.6" r="1.6" fill="currentColor" />
      <circle cx="12.8" cy="3.6" r="2.5" fill="#e8710a" />
    </svg>
  );
}
