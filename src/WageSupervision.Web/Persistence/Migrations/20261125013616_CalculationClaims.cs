using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CalculationClaims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calculation_claim",
                columns: table => new
                {
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    calculation = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    input = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    rule_set_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parameters = table.Column<string>(type: "text", nullable: false),
                    calculated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calculation_claim", x => x.claim_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_calculation_claim_code_hash",
                table: "calculation_claim",
                column: "code_hash",
                unique: true);

            // Grown only, like the other records; the function is the first migration's.
            migrationBuilder.Sql("""
                create trigger only_grows before update or delete on calculation_claim for each row execute function refuse_change();
                create trigger is_not_emptied before truncate on calculation_claim for each statement execute function refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calculation_claim");
        }
    }
}
