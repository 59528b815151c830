/** What a source is about: the compilers say it in English, whatever the source is written in. */
export const SourceTitle = ({ children }: { readonly children: string }) => (
  <bdi lang="en" dir="ltr">
    {children}
  </bdi>
);

/** What somebody is called, in the letters in which the dataset has it. */
export const ProperName = ({ children }: { readonly children: string }) => (
  <bdi translate="no">{children}</bdi>
);
