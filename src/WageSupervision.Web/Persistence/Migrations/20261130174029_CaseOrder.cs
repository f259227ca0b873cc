using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CaseOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_supervision_case_region_code_next_due_on",
                table: "supervision_case");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_next_due_on_opened_on",
                table: "supervision_case",
                columns: new[] { "next_due_on", "opened_on" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_region_code_opened_on",
                table: "supervision_case",
                columns: new[] { "region_code", "opened_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_supervision_case_next_due_on_opened_on",
                table: "supervision_case");

            migrationBuilder.DropIndex(
                name: "ix_supervision_case_region_code_opened_on",
                table: "supervision_case");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_case_region_code_next_due_on",
                table: "supervision_case",
                columns: new[] { "region_code", "next_due_on" },
                filter: "closed_on is null");
        }
    }
}
