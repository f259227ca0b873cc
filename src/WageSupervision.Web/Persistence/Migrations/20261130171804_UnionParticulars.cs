using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WageSupervision.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class UnionParticulars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "adoption",
                table: "union_demand",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "finally_replied_on",
                table: "union_demand",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "recommended_on",
                table: "union_demand",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "replied_on",
                table: "union_demand",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "union_file",
                columns: table => new
                {
                    enterprise_id = table.Column<long>(type: "bigint", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    demand_id = table.Column<Guid>(type: "uuid", nullable: false),
                    of_recommendation = table.Column<bool>(type: "boolean", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_union_file", x => new { x.enterprise_id, x.file_id });
                    table.ForeignKey(
                        name: "fk_union_file_union_demand_enterprise_id_demand_id",
                        columns: x => new { x.enterprise_id, x.demand_id },
                        principalTable: "union_demand",
                        principalColumns: new[] { "enterprise_id", "demand_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_union_file_enterprise_id_demand_id",
                table: "union_file",
                columns: new[] { "enterprise_id", "demand_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "union_file");

            migrationBuilder.DropColumn(
                name: "adoption",
                table: "union_demand");

            migrationBuilder.DropColumn(
                name: "finally_replied_on",
                table: "union_demand");

            migrationBuilder.DropColumn(
                name: "recommended_on",
                table: "union_demand");

            migrationBuilder.DropColumn(
                name: "replied_on",
                table: "union_demand");
        }
    }
}
