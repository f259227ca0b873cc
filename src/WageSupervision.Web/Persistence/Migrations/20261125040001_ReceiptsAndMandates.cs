using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ReceiptsAndMandates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "filing_receipt",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_receipt", x => new { x.enterprise_id, x.filing_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_filing_receipt_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql("""
                create trigger only_grows before update or delete on filing_receipt for each row execute function refuse_change();
                create trigger is_not_emptied before truncate on filing_receipt for each statement execute function refuse_change();
                """);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "filing",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Payroll");

            migrationBuilder.AddColumn<string>(
                name: "nil_reason",
                table: "filing",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "filing_withdrawal",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_withdrawal", x => new { x.enterprise_id, x.filing_id });
                    table.ForeignKey(
                        name: "fk_filing_withdrawal_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql("""
                create trigger only_grows before update or delete on filing_withdrawal for each row execute function refuse_change();
                create trigger is_not_emptied before truncate on filing_withdrawal for each statement execute function refuse_change();
                """);

            migrationBuilder.CreateTable(
                name: "filer_mandate",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    granted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filer_mandate", x => new { x.enterprise_id, x.account_id, x.valid_from });
                    table.ForeignKey(
                        name: "fk_filer_mandate_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_filer_mandate_account_id",
                table: "filer_mandate",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Migrations go forward only; restore a backup instead.");
    }
}
