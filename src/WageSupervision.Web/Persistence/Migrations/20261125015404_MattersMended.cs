using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MattersMended : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "known_to_enterprise",
                table: "supervision_case",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "payday_reason",
                table: "filing",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            // Lists show what the events say: an order that was served is known, and a notice or decision without a recorded service waits for it.
            migrationBuilder.Sql("""
                update supervision_case set known_to_enterprise = true where deadline is not null;
                update supervision_case set stage = 'NoticeToBeServed' where stage = 'NoticeServed';
                update supervision_case set stage = 'PenaltyToBeServed' where stage = 'Penalised';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "known_to_enterprise",
                table: "supervision_case");

            migrationBuilder.DropColumn(
                name: "payday_reason",
                table: "filing");
        }
    }
}
