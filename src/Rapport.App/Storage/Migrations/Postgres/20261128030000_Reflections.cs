using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rapport.App.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Reflections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "About",
                table: "ReflectionNotes",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Key",
                table: "ReflectionNotes",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "KeepsReflections",
                table: "Practices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "HandedOver",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Episode = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<Guid>(type: "uuid", nullable: false),
                    How = table.Column<int>(type: "integer", nullable: false),
                    To = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandedOver", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandedOver_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandedOver_Episodes_Episode",
                        column: x => x.Episode,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandedOver_People_From",
                        column: x => x.From,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandedOver_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandedOver_People_To",
                        column: x => x.To,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReflectionKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    Public = table.Column<byte[]>(type: "bytea", nullable: false),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    Rounds = table.Column<int>(type: "integer", nullable: false),
                    RetiredAt = table.Column<long>(type: "bigint", nullable: true),
                    Wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReflectionKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReflectionKeys_People_Author",
                        column: x => x.Author,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionKeys_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionNotes_Key",
                table: "ReflectionNotes",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_HandedOver_Client",
                table: "HandedOver",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_HandedOver_Episode",
                table: "HandedOver",
                column: "Episode");

            migrationBuilder.CreateIndex(
                name: "IX_HandedOver_From",
                table: "HandedOver",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_HandedOver_Person",
                table: "HandedOver",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_HandedOver_To",
                table: "HandedOver",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionKeys_Author",
                table: "ReflectionKeys",
                column: "Author",
                unique: true,
                filter: "\"RetiredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionKeys_Practice",
                table: "ReflectionKeys",
                column: "Practice");

            migrationBuilder.AddForeignKey(
                name: "FK_ReflectionNotes_ReflectionKeys_Key",
                table: "ReflectionNotes",
                column: "Key",
                principalTable: "ReflectionKeys",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ReflectionNotes_ReflectionKeys_Key",
                table: "ReflectionNotes");

            migrationBuilder.DropTable(
                name: "HandedOver");

            migrationBuilder.DropTable(
                name: "ReflectionKeys");

            migrationBuilder.DropIndex(
                name: "IX_ReflectionNotes_Key",
                table: "ReflectionNotes");

            migrationBuilder.DropColumn(
                name: "About",
                table: "ReflectionNotes");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "ReflectionNotes");

            migrationBuilder.DropColumn(
                name: "KeepsReflections",
                table: "Practices");
        }
    }
}
