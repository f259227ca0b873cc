using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ParameterChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "change_id",
                table: "finding",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "supersedes",
                table: "finding",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "parameter_sequence",
                table: "filing",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "payday_judged_on",
                table: "filing",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "parameter_change",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    table_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    put = table.Column<string>(type: "text", nullable: false),
                    remove = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by_shown = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parameter_change", x => x.change_id);
                });

            migrationBuilder.CreateTable(
                name: "recall_item",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    sheet_row = table.Column<int>(type: "integer", nullable: true),
                    worker_shown = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rule_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    old_outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    old_shortfall = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    new_outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    new_shortfall = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recall_item", x => new { x.enterprise_id, x.change_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_recall_item_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "parameter_decision",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approved = table.Column<bool>(type: "boolean", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_by_shown = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    comment = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parameter_decision", x => x.change_id);
                    table.ForeignKey(
                        name: "fk_parameter_decision_parameter_change_change_id",
                        column: x => x.change_id,
                        principalTable: "parameter_change",
                        principalColumn: "change_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recall_run",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    base_sequence = table.Column<int>(type: "integer", nullable: false),
                    filings = table.Column<int>(type: "integer", nullable: false),
                    @checked = table.Column<int>(name: "checked", type: "integer", nullable: false),
                    listed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rejudged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recall_run", x => x.change_id);
                    table.ForeignKey(
                        name: "fk_recall_run_parameter_change_change_id",
                        column: x => x.change_id,
                        principalTable: "parameter_change",
                        principalColumn: "change_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_finding_enterprise_id_change_id",
                table: "finding",
                columns: new[] { "enterprise_id", "change_id" },
                filter: "change_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_finding_enterprise_id_supersedes",
                table: "finding",
                columns: new[] { "enterprise_id", "supersedes" },
                unique: true,
                filter: "supersedes is not null");

            migrationBuilder.CreateIndex(
                name: "ix_filing_enterprise_id_agreed_payday",
                table: "filing",
                columns: new[] { "enterprise_id", "agreed_payday" },
                filter: "payday_judged_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_parameter_decision_sequence",
                table: "parameter_decision",
                column: "sequence",
                unique: true,
                filter: "sequence is not null");

            migrationBuilder.CreateIndex(
                name: "ix_recall_item_enterprise_id_filing_id",
                table: "recall_item",
                columns: new[] { "enterprise_id", "filing_id" });

            migrationBuilder.Sql("""
                create trigger only_grows before update or delete on parameter_change for each row execute function refuse_change();
                create trigger is_not_emptied before truncate on parameter_change for each statement execute function refuse_change();
                create trigger only_grows before update or delete on parameter_decision for each row execute function refuse_change();
                create trigger is_not_emptied before truncate on parameter_decision for each statement execute function refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Migrations go forward only; restore a backup instead.");
    }
}
