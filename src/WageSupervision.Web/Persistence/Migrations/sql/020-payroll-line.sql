-- Partitioned by month, which EF Core cannot say.
create table payroll_line (
  enterprise_id bigint not null,
  period date not null,
  filing_id uuid not null,
  line_number integer not null,
  sheet_row integer not null,
  worker_name text not null,
  identity_cipher bytea,
  identity_index bytea,
  bank_cipher bytea,
  days_worked numeric(14,2),
  overtime_hours numeric(14,2),
  sick_days numeric(14,2),
  unpaid_absence_days numeric(14,2),
  gross numeric(14,2) not null,
  deducted numeric(14,2) not null,
  net numeric(14,2) not null,
  paid_on date,
  items jsonb not null,
  stated_relation character varying(40),
  salt bytea not null,
  row_hash bytea not null,
  primary key (enterprise_id, period, filing_id, line_number)
) partition by range (period);
create index ix_payroll_line_worker on payroll_line (enterprise_id, identity_index, period);
