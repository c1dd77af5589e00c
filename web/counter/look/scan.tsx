import { defineComponent, nextTick, onBeforeUnmount, ref } from 'vue';
import { readPickupCode } from '../../../shared/answer/pickup-code.ts';
import { text } from '../common/language.ts';

/** The part of the Shape Detection API that is used; TypeScript's library does not have it. */
interface Detector {
  detect(image: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined;

const PAUSE_MS = 200;

/** Reads a pick-up code with the camera, where the browser can read such pictures by itself. */
export const Scan = defineComponent(
  (props: { scanned: (code: string) => void }) => {
    const can = typeof BarcodeDetector === 'function' && Boolean(navigator.mediaDevices?.getUserMedia);
    const state = ref<'still' | 'scanning' | 'failed'>('still');
    const video = ref<HTMLVideoElement | null>(null);
    let stream: MediaStream | null = null;

    function stop(): void {
      for (const track of stream?.getTracks() ?? []) track.stop();
      stream = null;
      if (state.value === 'scanning') state.value = 'still';
    }
    onBeforeUnmount(stop);

    async function start(): Promise<void> {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        state.value = 'scanning';
        await nextTick();
        if (!video.value || typeof BarcodeDetector !== 'function') return stop();
        video.value.srcObject = stream;
        await video.value.play();
        await watch(new BarcodeDetector({ formats: ['qr_code'] }));
      } catch {
        stop();
        state.value = 'failed';
      }
    }

    /** Looks at the picture until a code of ours is in it; others are none of our business. */
    async function watch(detector: Detector): Promise<void> {
      while (stream && video.value) {
        const values = (await detector.detect(video.value)).map(({ rawValue }) => rawValue);
        const code = values.find((value) => readPickupCode(value) !== null);
        if (code) {
          stop();
          return props.scanned(code);
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }

    return () => {
      const t = text.value;
      if (!can) return null;
      return (
        <div>
          {state.value === 'scanning' && <video ref={video} class="camera" muted playsinline aria-label={t.scan} />}
          {state.value === 'failed' && (
            <p class="fault" role="alert">
              {t.scanFailed}
            </p>
          )}
          <button type="button" onClick={() => (state.value === 'scanning' ? stop() : void start())}>
            {state.value === 'scanning' ? t.stopScan : t.scan}
          </button>
        </div>
      );
    };
  },
  { props: ['scanned'] },
);
