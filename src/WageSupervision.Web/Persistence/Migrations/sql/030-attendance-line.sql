-- Partitioned by month, as payroll_line is.
create table attendance_line (
  enterprise_id bigint not null,
  period date not null,
  attendance_id uuid not null,
  line_number integer not null,
  sheet_row integer not null,
  worker_name text not null,
  identity_cipher bytea,
  identity_index bytea,
  -- A sheet of leave and lateness only says nothing of the days worked.
  days_worked numeric(14,2),
  overtime_hours numeric(14,2),
  sick_days numeric(14,2),
  personal_leave_days numeric(14,2),
  absent_days numeric(14,2),
  annual_leave_days numeric(14,2),
  other_leave_days numeric(14,2),
  remark text,
  has_signature boolean,
  days jsonb not null,
  salt bytea not null,
  row_hash bytea not null,
  primary key (enterprise_id, period, attendance_id, line_number)
) partition by range (period);
create index ix_attendance_line_worker on attendance_line (enterprise_id, identity_index, period);
