/** The same for `wxt dev`, where the compiler asks for this module. */
export { Fragment, type JSX, jsx as jsxDEV } from './jsx-runtime';
