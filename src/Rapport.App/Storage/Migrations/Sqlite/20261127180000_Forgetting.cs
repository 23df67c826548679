using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Forgetting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ErasuresAsked",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Client = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ErasuresAsked", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ErasuresAsked_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ErasuresAsked_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ErasuresAsked_Client",
                table: "ErasuresAsked",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_ErasuresAsked_Person",
                table: "ErasuresAsked",
                column: "Person");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ErasuresAsked");
        }
    }
}
