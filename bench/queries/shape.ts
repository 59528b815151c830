import { z } from "zod";

/** What part of an answer must look like. */
export type AnyShape = z.ZodType;

export const text = z.string().min(1);
export const whole = z.int();
export const exactly = (value: string): AnyShape => z.literal(value);

/** These fields, and no others. */
export const object = (fields: Readonly<Record<string, AnyShape>>): AnyShape => z.strictObject(fields);

export const list = (least: number, most: number, member: AnyShape): AnyShape =>
  z.array(member).min(least).max(most);
