using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Tests.Storage;

/// <summary>A small practice, as the domain would write it: classes with a life, facts, private setters, constructors that guard.</summary>
internal sealed class ClinicDb(DbContextOptions options, Keyring keys) : SealedDb(options, keys)
{
    protected override void Map(ModelBuilder model)
    {
        model.Entity<Practice>().HasKey(practice => practice.Id);
        model.Entity<Client>().HasKey(client => client.Id);
        model.Entity<Homework>(homework =>
        {
            homework.HasKey(row => row.Id);
            homework.HasOne<Client>().WithMany().HasForeignKey(row => row.Client);
        });
        model.Entity<TickMarked>(tick =>
        {
            tick.HasKey(row => new { row.Homework, row.At });
            tick.Property(row => row.Code).IsPlain("a code of our own list");
            tick.Seal(row => row.Where);
        });
        model.Entity<Room>().HasKey(room => room.Id);
        model.Entity<Room>().BelongsToPractice("rooms are nobody's");
    }

    internal sealed class Practice(Id<Practice> id, string name)
    {
        public Id<Practice> Id { get; } = id;
        public string Name { get; set; } = name;
    }

    internal sealed class Client(Id<Client> id, string name)
    {
        public Id<Client> Id { get; } = id;
        public string Name { get; set; } = string.IsNullOrEmpty(name) ? throw new ArgumentException("a client has a name", nameof(name)) : name;
    }

    internal sealed class Homework(Id<Homework> id, Id<Client> client, string wording)
    {
        public Id<Homework> Id { get; } = id;
        public Id<Client> Client { get; private set; } = client;
        public string Wording { get; private set; } = wording;
        public string? WhatItWasLike { get; private set; }
        public List<string> Steps { get; private set; } = [];
        public DateTimeOffset? DoneAt { get; private set; }

        public void Reword(string wording) => Wording = wording;
        public void Tell(string? like) => WhatItWasLike = like;
        public void MoveTo(Id<Client> client) => Client = client;
        public void MarkDone(DateTimeOffset at) => DoneAt ??= at;
    }

    internal sealed record Spot(string Part, int Strength);

    internal sealed record TickMarked(Id<Homework> Homework, Id<Client> Client, string Code, string Comment, DateTimeOffset At)
    {
        public IReadOnlyList<Spot> Where { get; init; } = [];
    }

    internal sealed record Room(Id<Room> Id, Id<Practice> Practice, string Name);
}
