using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// Hands rows to a writer on a thread of its own, block by block and in their order, so that the next rows are made and hashed while these
/// are written. Rows that fit into a single block are written by the caller's thread at the end.
/// </summary>
/// <param name="writer">The writer, which is disposed together with this pipe.</param>
/// <param name="width">The number of values in a row.</param>
internal sealed class RowPipe(IRowWriter writer, int width) : IRowWriter
{
    private const int RowsInBlock = 512;
    private const int Blocks = 4;

    private readonly BlockingCollection<Block> _full = [];
    private readonly BlockingCollection<Block> _free = [];
    private Block _filling = new(width);
    private int _made = 1;
    private Thread? _thread;
    private volatile ExceptionDispatchInfo? _fault;
    private volatile bool _isGivenUp;

    /// <inheritdoc/>
    /// <remarks>A refused row may be reported by a later call.</remarks>
    public void Write(object?[] values)
    {
        if (_filling.Count == RowsInBlock)
        {
            HandOver();
        }

        _filling.Add(values);
    }

    public void Complete()
    {
        if (_thread is null)
        {
            WriteOut(_filling);
        }
        else
        {
            _full.Add(_filling);
            Stop();
            _fault?.Throw();
        }

        writer.Complete();
    }

    public void Dispose()
    {
        _isGivenUp = true;
        Stop();
        writer.Dispose();
        _full.Dispose();
        _free.Dispose();
    }

    private void HandOver()
    {
        _fault?.Throw();
        if (_thread is null)
        {
            _thread = new Thread(Run) { IsBackground = true, Name = "rows" };
            _thread.Start();
        }

        _full.Add(_filling);
        if (_made < Blocks)
        {
            _made++;
            _filling = new Block(width);
        }
        else
        {
            _filling = _free.Take();
        }
    }

    // After a fault, blocks are taken and dropped, so that the producer does not wait for a free one.
    private void Run()
    {
        foreach (var block in _full.GetConsumingEnumerable())
        {
            try
            {
                if (_fault is null && !_isGivenUp)
                {
                    WriteOut(block);
                }
            }
            catch (Exception fault)
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
            }

            block.Clear();
            _free.Add(block);
        }
    }

    private void WriteOut(Block block)
    {
        for (var row = 0; row < block.Count; row++)
        {
            writer.Write(block[row]);
        }
    }

    private void Stop()
    {
        _full.CompleteAdding();
        _thread?.Join();
        _thread = null;
    }

    private sealed class Block(int width)
    {
        private readonly object?[][] _rows = new object?[RowsInBlock][];

        public int Count { get; private set; }

        public object?[] this[int row] => _rows[row];

        public void Add(object?[] values) => values.CopyTo(_rows[Count++] ??= new object?[width], 0);

        public void Clear() => Count = 0;
    }
}
