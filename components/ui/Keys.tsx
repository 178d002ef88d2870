/** A key combination as the browser names it ("Alt+R", on macOS "⌥R"), drawn key by key. */
export function Keys({ keys }: { keys: string }) {
  const parts = keys.includes('+') ? keys.split('+') : [...keys];
  return (
    <span class="keys">
      {parts.map((key) => (
        <kbd class="kbd" key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
