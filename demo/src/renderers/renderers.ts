/** The ways of drawing a page of settings. Each library is a chunk of its own, loaded only when it is chosen. */
import { type Component, type InjectionKey, inject, type Plugin } from 'vue';

/** What a library draws for us. */
export interface Renderer {
  /** Takes `sections`; draws their settings. */
  Fields: Component;
  /** Draws the button that saves. */
  SaveButton: Component;
  /** Takes `columns`, `rows` and `empty` (what stands there without rows); draws a table. */
  DataTable: Component;
  /** What the library needs of the application. */
  plugin?: Plugin;
}

/** One column of a table; its cells are the rows' texts at `key`. */
export interface Column {
  key: string;
  title: string;
  /** Its cells look like labels. */
  badge?: boolean;
}
export type Row = Readonly<Record<string, string>>;

/** Names as they stand in the address (`?ui=…`), with what people call them. */
export const UIS = {
  native: 'Vue',
  element: 'Element Plus',
  vuetify: 'Vuetify',
  antd: 'Ant Design',
  shoelace: 'Shoelace',
  table: 'Table',
  fieldset: 'Fieldset',
  iframe: 'Iframe',
} as const;
export type Ui = keyof typeof UIS;

const LOADERS: Record<Ui, () => Promise<Renderer>> = {
  native: () => import('./native/renderer'),
  element: () => import('./element/renderer'),
  vuetify: () => import('./vuetify/renderer'),
  antd: () => import('./antd/renderer'),
  shoelace: () => import('./shoelace/renderer'),
  table: () => import('./table/renderer'),
  fieldset: () => import('./fieldset/renderer'),
  // Within the frame stand native controls.
  iframe: () => import('./native/renderer'),
};

export function uiNamed(value: string | null): Ui {
  return value !== null && value in UIS ? (value as Ui) : 'native';
}

export function loadRenderer(ui: Ui): Promise<Renderer> {
  return LOADERS[ui]();
}

export const RENDERER: InjectionKey<Renderer> = Symbol('renderer');

/** @throws before a renderer has been loaded */
export function useRenderer(): Renderer {
  const renderer = inject(RENDERER);
  if (renderer === undefined) throw new Error('There is no renderer here');
  return renderer;
}
