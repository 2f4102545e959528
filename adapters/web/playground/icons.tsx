import type { Child } from 'hono/jsx';

/** Outlines on a grid of 24, drawn with the text's colour. */
const paths = {
  nib: 'M4 20l3.2-.8L19.6 6.8a1.8 1.8 0 0 0 0-2.5 1.8 1.8 0 0 0-2.5 0L4.8 16.8 4 20zM14.6 6.9l2.5 2.5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  send: 'M4.5 12h13M12.5 6l6 6-6 6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  next: 'M5 6l7 6-7 6V6zM13 6l7 6-7 6V6z',
  swap: 'M8 4L4 8l4 4M4 8h13M16 20l4-4-4-4M20 16H7',
  down: 'M12 5v14M6 13l6 6 6-6',
  form: 'M5 4h14v16H5zM8.5 9h7M8.5 13h7M8.5 17h4',
  alert: 'M12 4l9 16H3L12 4zM12 10v4M12 17v.2',
} as const;

/** A small picture that repeats what the words beside it say. */
export function Icon({ name }: { name: keyof typeof paths }): Child {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
