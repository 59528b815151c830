import type { ReactNode } from "react";

const Icon = ({ children }: { readonly children: ReactNode }) => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const Sun = () => (
  <Icon>
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1" />
  </Icon>
);

export const Moon = () => (
  <Icon>
    <path d="M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z" />
  </Icon>
);

export const Monitor = () => (
  <Icon>
    <rect x="1.5" y="2.5" width="13" height="8.5" rx="1" />
    <path d="M5.5 13.5h5" />
  </Icon>
);

export const Quote = () => (
  <Icon>
    <path d="M3 11V7.5A3.5 3.5 0 0 1 6 4M9.5 11V7.5A3.5 3.5 0 0 1 12.5 4M3 8h3v3H3zM9.5 8h3v3h-3z" />
  </Icon>
);

export const Download = () => (
  <Icon>
    <path d="M8 2v8M5 7.5 8 10.5l3-3M2.5 13.5h11" />
  </Icon>
);

export const Outside = () => (
  <Icon>
    <path d="M6 3.5H3v9.5h9.5v-3M9 2.5h4.5V7M13 3 7.5 8.5" />
  </Icon>
);

export const Search = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </Icon>
);

export const Close = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const Plus = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const Minus = () => (
  <Icon>
    <path d="M3 8h10" />
  </Icon>
);

export const Key = () => (
  <Icon>
    <circle cx="5" cy="11" r="3" />
    <path d="m7.2 8.8 6-6M10.5 5.5 12.5 7.5" />
  </Icon>
);
