using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ColumnMappings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "column_mapping",
                table: "filing",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "column_mapping",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    header_key = table.Column<string>(type: "character varying(108)", maxLength: 108, nullable: false),
                    taken_as = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_column_mapping", x => new { x.enterprise_id, x.header_key });
                    table.ForeignKey(
                        name: "fk_column_mapping_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalTable: "enterprise",
                        principalColumn: "enterprise_id",
                        onDelete: ReferentialAction.Restrict);
                });

            // What was read before enterprises could name columns was read without their word, and stays so.
            migrationBuilder.Sql("update filing set column_mapping = '{}' where state <> 'Received'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("Migrations go forward only; restore a backup instead.");
    }
}
