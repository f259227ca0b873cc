using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Papers;

/// <summary>
/// Makes issued papers into PDFs, one at a time, the oldest first. The queue lies in the database: what was issued when the portal stopped is made
/// when it runs again. One that cannot be made waits longer each time and holds up no other.
/// </summary>
/// <param name="services">Services.</param>
/// <param name="pdf">Makes them.</param>
/// <param name="clock">Now.</param>
/// <param name="configuration">How often it looks by itself; below 0 never.</param>
/// <param name="logger">Log.</param>
public sealed partial class PaperPdfWorker(
    IServiceProvider services, PaperPdf pdf, PortalClock clock, IConfiguration configuration, ILogger<PaperPdfWorker> logger) : BackgroundService
{
    private readonly TimeSpan pause = TimeSpan.FromSeconds(configuration.GetValue("Portal:PdfSeconds", 30));
    private readonly SemaphoreSlim woken = new(0, 1);
    private readonly SemaphoreSlim alone = new(1, 1);

    /// <summary>Lets it look at once.</summary>
    public void Wake()
    {
        try
        {
            woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was woken already.
        }
    }

    /// <summary>Makes what waits until nothing is due any more; tests call this instead of waiting.</summary>
    /// <returns>How many were made.</returns>
    public async Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        var made = 0;
        while (await NextAsync(cancellationToken) is { } success)
        {
            made += success ? 1 : 0;
        }

        return made;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        woken.Dispose();
        alone.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (pause < TimeSpan.Zero)
        {
            return;
        }

        if (!await pdf.IsAvailableAsync())
        {
            Missing(logger);
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
                await woken.WaitAsync(pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Failed(logger, failure.GetType().Name);
                await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Null where nothing is due; true where a PDF was made, false where it failed.
    private async Task<bool?> NextAsync(CancellationToken cancellationToken)
    {
        await alone.WaitAsync(cancellationToken);
        try
        {
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var protector = scope.ServiceProvider.GetRequiredService<FieldProtector>();
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);

            // Another portal on the same database takes another one.
            var now = clock.Now;
            var job = (await database.PaperJobs.FromSql(
                $"select * from paper_job where next_at <= {now} order by next_at, paper_id limit 1 for update skip locked").ToListAsync(cancellationToken))
                .SingleOrDefault();
            if (job is null)
            {
                return null;
            }

            var paper = await database.Papers.AsNoTracking()
                .SingleAsync(p => p.EnterpriseId == job.EnterpriseId && p.PaperId == job.PaperId, cancellationToken);
            bool success;
            if (await database.PaperPdfs.AnyAsync(p => p.EnterpriseId == job.EnterpriseId && p.PaperId == job.PaperId, cancellationToken))
            {
                // Asked for again while it was made.
                database.PaperJobs.Remove(job);
                await database.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return true;
            }

            try
            {
                var file = await pdf.MakeAsync(Open("html", paper.Html), Open("data", paper.Data), cancellationToken);
                database.PaperPdfs.Add(new PaperPdfRow
                {
                    EnterpriseId = paper.EnterpriseId,
                    PaperId = paper.PaperId,
                    Content = protector.Seal(file, PaperRow.Place("pdf", paper.EnterpriseId, paper.PaperId)),
                    FileHash = SHA256.HashData(file),
                    MadeAt = clock.Now,
                });
                database.PaperJobs.Remove(job);
                success = true;
            }
            catch (Exception failure) when (failure is IOException or CryptographicException)
            {
                job.Attempts++;
                job.NextAt = now + TimeSpan.FromMinutes(Math.Min(1440, Math.Pow(4, job.Attempts)));
                Stuck(logger, paper.PaperId, failure.Message, job.Attempts);
                success = false;
            }

            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return success;

            string Open(string what, byte[] content) =>
                Encoding.UTF8.GetString(protector.OpenBytes(content, PaperRow.Place(what, paper.EnterpriseId, paper.PaperId)));
        }
        finally
        {
            alone.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No PDFs are made: weasyprint or fonts-wqy-microhei is missing; papers are served as HTML")]
    private static partial void Missing(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue of PDFs could not be worked at now: {Kind}; trying again")]
    private static partial void Failed(ILogger logger, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Paper {Id} could not be made into a PDF: {Reason}, {Times} times so far")]
    private static partial void Stuck(ILogger logger, Guid id, string reason, int times);
}
