export {
  type Connection,
  connectionOf,
  ForwardPageArgs,
  OrderDirection,
  PageArgs,
  PageInfo,
} from "./connection.type";
export { decodeCursor, encodeCursor } from "./cursor";
export { DEFAULT_PAGE, LARGEST_PAGE } from "./page-size";
