declare module '*/labels.yaml' {
  const dictionary: import('./labels-schema').LabelDictionary;
  export default dictionary;
}

declare module '*/labels.yaml?values' {
  const vocabulary: import('./labels-schema').Vocabulary;
  export default vocabulary;
}
