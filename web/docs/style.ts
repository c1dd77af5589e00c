/** Scalar in the colours of tokens.css, which keep a contrast that its own do not. */
export const scalarStyle = `
.light-mode, .dark-mode {
  --scalar-font: inherit;
  --scalar-color-1: var(--ink);
  --scalar-color-2: var(--muted);
  --scalar-color-3: var(--muted);
  --scalar-color-accent: var(--accent);
  --scalar-background-1: var(--card);
  --scalar-background-2: var(--paper);
  --scalar-background-3: var(--paper);
  --scalar-background-accent: var(--accent-wash);
  --scalar-border-color: var(--line);
  --scalar-link-color: var(--accent);
  --scalar-link-color-hover: var(--accent);
  --scalar-color-green: var(--accent);
  --scalar-color-red: var(--fault);
  --scalar-color-yellow: var(--warn-ink);
  --scalar-color-orange: var(--warn-ink);
  --scalar-color-blue: var(--focus);
  --scalar-color-purple: var(--ink);
  --scalar-sidebar-background-1: var(--card);
  --scalar-sidebar-color-1: var(--ink);
  --scalar-sidebar-color-2: var(--muted);
  --scalar-sidebar-color-active: var(--accent);
  --scalar-sidebar-search-color: var(--muted);
  --scalar-sidebar-search-background: var(--card);
  --scalar-sidebar-border-color: var(--line);
  --scalar-sidebar-item-hover-background: var(--accent-wash);
  --scalar-sidebar-item-active-background: var(--accent-wash);
}
`;
