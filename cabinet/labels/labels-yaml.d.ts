declare module '*/labels.yaml' {
  const dictionary: import('./labels-schema').Dictionary;
  export default dictionary;
}
