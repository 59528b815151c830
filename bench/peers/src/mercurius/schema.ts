/** The part of Sarazm's graph that the bench asks for, under the same names. */
export const schema = /* GraphQL */ `
  scalar CountryCode
  scalar Date
  scalar DateTime

  type Query {
    initiatives(first: Int!, filter: InitiativeFilter!): InitiativeConnection!
    actionItem(id: ID!): ActionItem
    progress(filter: ActionItemFilter!): [ProgressGroup!]!
  }

  input InitiativeFilter {
    countries: [CountryCode!]
    sectors: [ID!]
  }

  input ActionItemFilter {
    countries: [CountryCode!]
  }

  type LocalizedText {
    text: String!
  }

  type Country {
    code: CountryCode!
    name: LocalizedText!
  }

  type Sector {
    code: ID!
    name: LocalizedText!
  }

  type Leader {
    id: ID!
    name: LocalizedText!
    country: Country!
  }

  type Proposal {
    leader: Leader!
  }

  type InitiativeCountry {
    role: String!
    country: Country!
  }

  type Initiative {
    id: ID!
    kind: String!
    stage: String!
    title: LocalizedText!
    sectors: [Sector!]!
    proposals: [Proposal!]!
    countries: [InitiativeCountry!]!
    actionItems(first: Int!): ActionItemConnection!
  }

  type InitiativeConnection {
    nodes: [Initiative!]!
  }

  type ActionItemCountry {
    role: String!
    country: Country!
  }

  type ActionItem {
    id: ID!
    status: String!
    assessment: String!
    plannedEnd: String
    title: LocalizedText!
    initiative: Initiative
    countries: [ActionItemCountry!]!
    history(first: Int = 20): StatusChangeConnection!
  }

  type ActionItemConnection {
    nodes: [ActionItem!]!
  }

  type StatusChange {
    id: ID!
    axis: String!
    to: String!
    effectiveOn: Date!
    recordedAt: DateTime!
    recordedBy: String!
  }

  type StatusChangeConnection {
    nodes: [StatusChange!]!
  }

  type StatusCount {
    status: String!
    count: Int!
  }

  type Progress {
    byStatus: [StatusCount!]!
  }

  type ProgressGroup {
    progress: Progress!
  }
`;
