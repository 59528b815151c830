import type { ReactNode } from "react";
import { type BarPart, StandingBar } from "../../components/standing/standing-bar";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";

/** One row: whose items, and how they stand. */
export interface StandingRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly total: number;
  readonly statuses: readonly BarPart[];
  readonly assessments: readonly BarPart[];
}

interface StandingTableProps {
  readonly caption: string;
  readonly nameHeading: string;
  readonly rows: readonly StandingRow[];
}

/** Groups of items, each with both views of how they stand; a bar is as long as the group is large. */
export const StandingTable = ({ caption, nameHeading, rows }: StandingTableProps) => {
  const text = useText();
  const { number } = useFormats();
  const largest = Math.max(...rows.map(({ total }) => total));
  return (
    <table className="standing-table">
      <caption className="for-screen-readers">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameHeading}</th>
          <th scope="col" className="count">
            {text("overview.items")}
          </th>
          <th scope="col">{text("StatusAxis.OFFICIAL")}</th>
          <th scope="col">{text("StatusAxis.ASSESSMENT")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, total, statuses, assessments }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="count figures">{number(total)}</td>
            <td>
              <StandingBar parts={statuses} outOf={largest} />
            </td>
            <td>
              <StandingBar parts={assessments} outOf={largest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
