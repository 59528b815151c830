import type { FastifyRequest } from "fastify";

/** The parameters of an address as they were sent, in their order. */
export const searchOf = ({ url }: FastifyRequest): URLSearchParams =>
  new URLSearchParams(url.split("?", 2)[1]);
