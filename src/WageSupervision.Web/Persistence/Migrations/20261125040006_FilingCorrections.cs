using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FilingCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "corrections",
                table: "filing",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "filing_correction",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<byte[]>(type: "bytea", nullable: false),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    corrected_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_correction", x => new { x.enterprise_id, x.filing_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_filing_correction_filing_enterprise_id_filing_id",
                        columns: x => new { x.enterprise_id, x.filing_id },
                        principalTable: "filing",
                        principalColumns: new[] { "enterprise_id", "filing_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql("""
                create trigger only_grows before update or delete on filing_correction for each row execute function refuse_change();
                create trigger is_not_emptied before truncate on filing_correction for each statement execute function refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Migrations go forward only; restore a backup instead.");
    }
}
