declare module "virtual:region-atlas" {
  /** Where the shapes of the countries are: a TopoJSON file. */
  export const regionAtlas: string;
}
