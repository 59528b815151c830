export { type Config, configFromEnvironment, type Environment, readConfig } from "./config";
export { docsOf, environment, type VariableDocs, type VariableName, variableNames } from "./environment";
export { packageRoot } from "./package-root";
