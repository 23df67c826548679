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

            migrationBuilder.CreateTable(
                name: "ReflectionsOpened",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: false),
                    With = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReflectionsOpened", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReflectionsOpened_Clients_Client",
                        column: x => x.Client,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionsOpened_People_Author",
                        column: x => x.Author,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionsOpened_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionsOpened_People_With",
                        column: x => x.With,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReflectionWills",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Author = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    First = table.Column<Guid>(type: "uuid", nullable: false),
                    Second = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstKey = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondKey = table.Column<Guid>(type: "uuid", nullable: false),
                    WaitDays = table.Column<int>(type: "integer", nullable: false),
                    Then = table.Column<int>(type: "integer", nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: true),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    FirstShare = table.Column<byte[]>(type: "bytea", nullable: false),
                    SecondShare = table.Column<byte[]>(type: "bytea", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReflectionWills", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReflectionWills_People_Author",
                        column: x => x.Author,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionWills_People_First",
                        column: x => x.First,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionWills_People_Second",
                        column: x => x.Second,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionWills_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionWills_ReflectionKeys_FirstKey",
                        column: x => x.FirstKey,
                        principalTable: "ReflectionKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionWills_ReflectionKeys_Key",
                        column: x => x.Key,
                        principalTable: "ReflectionKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReflectionWills_ReflectionKeys_SecondKey",
                        column: x => x.SecondKey,
                        principalTable: "ReflectionKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WillOpenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Will = table.Column<Guid>(type: "uuid", nullable: false),
                    BegunAt = table.Column<long>(type: "bigint", nullable: false),
                    BegunBy = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: true),
                    StoppedAt = table.Column<long>(type: "bigint", nullable: true),
                    DestroyedAt = table.Column<long>(type: "bigint", nullable: true),
                    FirstCopy = table.Column<byte[]>(type: "bytea", nullable: true),
                    Passed = table.Column<byte[]>(type: "bytea", nullable: true),
                    SecondCopy = table.Column<byte[]>(type: "bytea", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WillOpenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WillOpenings_People_BegunBy",
                        column: x => x.BegunBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WillOpenings_Practices_Practice",
                        column: x => x.Practice,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WillOpenings_ReflectionWills_Will",
                        column: x => x.Will,
                        principalTable: "ReflectionWills",
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

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionWills_Author",
                table: "ReflectionWills",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionWills_First",
                table: "ReflectionWills",
                column: "First");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionWills_FirstKey",
                table: "ReflectionWills",
                column: "FirstKey");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionWills_Key",
                table: "ReflectionWills",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionWills_Practice",
                table: "ReflectionWills",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionWills_Second",
                table: "ReflectionWills",
                column: "Second");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionWills_SecondKey",
                table: "ReflectionWills",
                column: "SecondKey");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionsOpened_Author",
                table: "ReflectionsOpened",
                column: "Author");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionsOpened_Client",
                table: "ReflectionsOpened",
                column: "Client");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionsOpened_Person",
                table: "ReflectionsOpened",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ReflectionsOpened_With",
                table: "ReflectionsOpened",
                column: "With");

            migrationBuilder.CreateIndex(
                name: "IX_WillOpenings_BegunBy",
                table: "WillOpenings",
                column: "BegunBy");

            migrationBuilder.CreateIndex(
                name: "IX_WillOpenings_Practice",
                table: "WillOpenings",
                column: "Practice");

            migrationBuilder.CreateIndex(
                name: "IX_WillOpenings_Will",
                table: "WillOpenings",
                column: "Will");

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
                name: "ReflectionsOpened");

            migrationBuilder.DropTable(
                name: "WillOpenings");

            migrationBuilder.DropTable(
                name: "ReflectionWills");

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
