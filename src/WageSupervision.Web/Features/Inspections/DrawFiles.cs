using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>The store of random inspections' plans and draws.</summary>
/// <param name="tools">What every store works with.</param>
public sealed class DrawFiles(StoreTools tools) : AggregateStore<RandomDraw, DrawRow, DrawFacts>(tools)
{
    /// <summary>The draws this person may act on: officers those of their area. What the public reads it reads by <see cref="FindAsync"/>.</summary>
    public override IQueryable<DrawRow> Visible() => User.Role is Role.Inspector or Role.Supervisor
        ? Database.Draws.InArea(User.Area) : Database.Draws.Where(_ => false);

    /// <inheritdoc/>
    public override Task<DrawFacts> FactsAsync(Opened<RandomDraw, DrawRow> opened, CancellationToken cancellationToken = default) =>
        Task.FromResult(new DrawFacts(Today, User.Id));

    /// <summary>One by its id, whoever asks: plans and results are public; <c>null</c> where there is none.</summary>
    public async Task<Opened<RandomDraw, DrawRow>?> FindAsync(Guid drawId, CancellationToken cancellationToken)
    {
        var row = await Database.Draws.AsNoTracking()
            .SingleOrDefaultAsync(d => d.EnterpriseId == Subjects.OfNoEnterprise && d.DrawId == drawId, cancellationToken);
        return row is null ? null : (await GatherAsync([row], cancellationToken))[0];
    }

    /// <summary>Publishes a plan, with its number.</summary>
    public async Task<Opened<RandomDraw, DrawRow>> PublishAsync(Guid drawId, DrawTerms terms, CancellationToken cancellationToken)
    {
        var step = Steps.The<PublishDrawStep>();
        var make = step.Enter(Unbegun.File, Today, terms);
        var number = await NumberAsync(step, User.Area.RegionCode, cancellationToken);
        return await BeginAsync(null, User.Area.RegionCode, drawId, make(number), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task LockAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken) =>
        Database.LockAsync("draw", enterpriseId, subjectId.ToString("N"), cancellationToken);

    /// <inheritdoc/>
    protected override string RegionOf(DrawRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override DrawRow Project(Origin origin, RandomDraw file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        return new DrawRow
        {
            EnterpriseId = Subjects.OfNoEnterprise,
            DrawId = origin.SubjectId,
            PlanNumber = file.Planned.PlanNumber,
            RegionCode = origin.RegionCode,
            Purpose = file.Planned.Purpose,
            PlannedOn = file.Planned.On,
            DrawOn = file.Planned.DrawOn,
            Population = file.Planned.Population,
            Count = file.Planned.Count,
            Stage = file.Stage,
            DrawnOn = file.Made?.On,
            Version = origin.Events.Count,
        };
    }
}

/// <summary>What was frozen with a plan, sealed: nobody reads the secret in the database before the draw.</summary>
/// <param name="database">The database.</param>
/// <param name="protector">Seals.</param>
public sealed class DrawVault(AppDbContext database, FieldProtector protector)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Keeps it.</summary>
    public void Keep(Guid drawId, DrawMaterial material) => database.DrawMaterials.Add(new DrawMaterialRow
    {
        EnterpriseId = Subjects.OfNoEnterprise,
        DrawId = drawId,
        Content = protector.Seal(JsonSerializer.SerializeToUtf8Bytes(material, Json), DrawMaterialRow.Place(drawId)),
    });

    /// <summary>Opens it.</summary>
    public async Task<DrawMaterial> OpenAsync(Guid drawId, CancellationToken cancellationToken)
    {
        var row = await database.DrawMaterials.AsNoTracking()
            .SingleAsync(m => m.EnterpriseId == Subjects.OfNoEnterprise && m.DrawId == drawId, cancellationToken);
        return JsonSerializer.Deserialize<DrawMaterial>(protector.OpenBytes(row.Content, DrawMaterialRow.Place(drawId)), Json)!;
    }
}
