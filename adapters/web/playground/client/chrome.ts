import { byId, hit } from './dom.ts';

/** What frames the conversation: colours, the drawer on small screens, the dialog of people. */
export function setUpChrome(): void {
  setUpTheme();
  setUpDrawer();
  setUpPeople();
}

const YEAR_S = 365 * 24 * 3600;

function setUpTheme(): void {
  const root = document.documentElement;
  const toggle = document.querySelector('[data-theme-toggle]');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const show = () => toggle?.setAttribute('aria-pressed', String(isDark()));
  toggle?.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    // biome-ignore lint/suspicious/noDocumentCookie: the server reads it, so that the next page begins in these colours
    document.cookie = `penholder_theme=${root.dataset.theme}; path=/; max-age=${YEAR_S}; samesite=strict`;
    show();
  });
  system.addEventListener('change', show);
  show();
}

function setUpDrawer(): void {
  const opener = document.querySelector<HTMLElement>('[data-drawer=open]');
  const sidebar = byId('sidebar', HTMLElement);
  const main = document.querySelector('main');
  const set = (isOpen: boolean) => {
    document.body.classList.toggle('drawer-open', isOpen);
    opener?.setAttribute('aria-expanded', String(isOpen));
    main?.toggleAttribute('inert', isOpen);
    if (isOpen) sidebar.querySelector<HTMLElement>('a[aria-current], a')?.focus();
    else opener?.focus();
  };
  document.addEventListener('click', (event) => {
    const control = hit(event, '[data-drawer]');
    if (control) set(control.dataset.drawer === 'open');
  });
  document.addEventListener('keydown', (event) => {
    const isOpen = document.body.classList.contains('drawer-open');
    if (event.key === 'Escape' && isOpen && !document.querySelector('dialog[open]')) set(false);
  });
}

function setUpPeople(): void {
  const people = byId('people', HTMLDialogElement);
  document.addEventListener('click', (event) => {
    const control = hit(event, '[data-people]');
    if (control?.dataset.people === 'open') {
      people.showModal();
      people.querySelector<HTMLElement>('a[aria-current]')?.focus();
    }
    if (control?.dataset.people === 'close' || event.target === people) people.close();
  });
}
